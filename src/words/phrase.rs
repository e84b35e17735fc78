//! Sentences as pieces: plain words, and words marked with the colour of the option they speak of.

use crate::state::ink_of;
use paid_again_chart::Ink;
use paid_again_engine::project::StreamProjection;

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The words.
    pub text: String,
    /// The option's colour role; none for plain words.
    pub ink: Option<Ink>,
}

/// A sentence, piece by piece.
pub type Sentence = Vec<Phrase>;

/// Builds a sentence.
#[derive(Default)]
pub(super) struct Writer(Sentence);

impl Writer {
    /// A sentence that begins with an option's name.
    pub fn about(stream: &StreamProjection) -> Self {
        Self::default().name(stream)
    }

    /// Plain words.
    pub fn plain(mut self, text: &str) -> Self {
        match self.0.last_mut() {
            Some(last) if last.ink.is_none() => last.text.push_str(text),
            _ => self.push(text, None),
        }
        self
    }

    /// Words in an option's colour.
    pub fn marked(mut self, text: &str, stream: &StreamProjection) -> Self {
        self.push(text, Some(ink_of(stream.kind)));
        self
    }

    /// An option's name.
    pub fn name(self, stream: &StreamProjection) -> Self {
        match stream.name.trim() {
            "" => self.marked("An option without a name", stream),
            name => self.marked(name, stream),
        }
    }

    /// Whether nothing has been written yet.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The sentence, ended by a full stop.
    pub fn end(self) -> Sentence {
        self.plain(".").done()
    }

    /// The pieces as they are.
    pub fn done(self) -> Sentence {
        self.0
    }

    fn push(&mut self, text: &str, ink: Option<Ink>) {
        self.0.push(Phrase {
            text: text.into(),
            ink,
        });
    }
}

/// The words of a sentence without their colours.
pub fn plain_text(sentence: &[Phrase]) -> String {
    sentence.iter().map(|phrase| phrase.text.as_str()).collect()
}
