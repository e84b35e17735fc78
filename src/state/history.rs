//! Undo and redo: states as they were before each step.

/// How many steps back are kept.
const STEPS: usize = 200;

/// What an edit belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gesture {
    /// A step by itself: a click.
    Step,
    /// A part of something longer, known by its name: letters of one number, one drag of a slider.
    /// Parts that follow each other are one step, until the gesture is settled.
    Part(String),
}

/// The states before and after the present one.
#[derive(Clone, Debug)]
pub struct History<T> {
    past: Vec<T>,
    future: Vec<T>,
    gesture: Option<String>,
}

impl<T> Default for History<T> {
    fn default() -> Self {
        Self {
            past: Vec::new(),
            future: Vec::new(),
            gesture: None,
        }
    }
}

impl<T: PartialEq> History<T> {
    /// Notes the present, which an edit of this gesture is about to change.
    pub fn begin(&mut self, gesture: Gesture, present: impl FnOnce() -> T) {
        let part = match gesture {
            Gesture::Step => None,
            Gesture::Part(name) => Some(name),
        };
        if part.is_some() && part == self.gesture {
            return;
        }
        self.gesture = part;
        self.future.clear();
        self.past.push(present());
        if self.past.len() > STEPS {
            self.past.remove(0);
        }
    }

    /// Ends the gesture: the next part is a step of its own.
    pub fn settle(&mut self) {
        self.gesture = None;
    }

    /// The gesture that is going on.
    pub fn gesture(&self) -> Option<&str> {
        self.gesture.as_deref()
    }

    /// The state before the gesture that is going on.
    pub fn before(&self) -> Option<&T> {
        self.gesture.as_ref().and(self.past.last())
    }

    /// The state before the last step that changed anything.
    pub fn undo(&mut self, present: T) -> Option<T> {
        self.gesture = None;
        turn(&mut self.past, &mut self.future, present)
    }

    /// The state that the last undo left.
    pub fn redo(&mut self, present: T) -> Option<T> {
        self.gesture = None;
        turn(&mut self.future, &mut self.past, present)
    }

    /// Whether there is something to undo, and to redo: a state that the present is not.
    pub fn ways(&self, is_present: impl Fn(&T) -> bool) -> (bool, bool) {
        let changed = |states: &[T]| !states.iter().all(&is_present);
        (changed(&self.past), changed(&self.future))
    }
}

/// Takes the nearest other state from one side and puts the present on the other.
fn turn<T: PartialEq>(from: &mut Vec<T>, to: &mut Vec<T>, present: T) -> Option<T> {
    while let Some(state) = from.pop() {
        // An edit that was refused or taken back by hand has changed nothing.
        if state != present {
            to.push(present);
            return Some(state);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &str) -> Gesture {
        Gesture::Part(name.into())
    }

    #[test]
    fn steps_go_back_and_forth() {
        let mut history = History::default();
        history.begin(Gesture::Step, || 0);
        history.begin(Gesture::Step, || 1);
        assert_eq!(history.ways(|state| *state == 2), (true, false));
        assert_eq!(history.undo(2), Some(1));
        assert_eq!(history.undo(1), Some(0));
        assert_eq!(history.undo(0), None);
        assert_eq!(history.ways(|state| *state == 0), (false, true));
        assert_eq!(history.redo(0), Some(1));
        history.begin(Gesture::Step, || 1);
        assert_eq!(history.redo(9), None, "a new step forgets what was undone");
    }

    #[test]
    fn parts_of_a_gesture_are_one_step() {
        let mut history = History::default();
        history.begin(part("price"), || 0);
        history.begin(part("price"), || 5);
        history.begin(part("fees"), || 56);
        assert_eq!(history.gesture(), Some("fees"));
        assert_eq!(history.before(), Some(&56));
        assert_eq!(history.undo(60), Some(56));
        assert_eq!(history.undo(56), Some(0));
        history.begin(part("price"), || 0);
        history.settle();
        assert_eq!(history.before(), None);
        history.begin(part("price"), || 7);
        assert_eq!(history.undo(8), Some(7));
    }

    #[test]
    fn a_step_that_changed_nothing_is_not_seen() {
        let mut history = History::default();
        history.begin(Gesture::Step, || 0);
        history.begin(Gesture::Step, || 3);
        history.begin(Gesture::Step, || 3);
        assert_eq!(history.undo(3), Some(0));
    }

    #[test]
    fn the_oldest_steps_are_forgotten() {
        let mut history = History::default();
        for state in 0..STEPS + 50 {
            history.begin(Gesture::Step, || state);
        }
        let mut present = STEPS + 50;
        while let Some(state) = history.undo(present) {
            present = state;
        }
        assert_eq!(present, 50);
    }
}
