//! The sentences never contradict the figures, whatever the scenario.
