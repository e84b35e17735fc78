//! One stream, life after life, as far as the figures of a simulation need it.

use super::inputs::{Input, settle};
use super::kinds::Life;
use super::luck::Fate;
use crate::project::{Flows, Span, tax};
use crate::scenario::Stream;
use crate::summary::moved_by;

/// What walks a stream's lives; its lists serve one after the other.
pub(super) struct Walk<'a> {
    inputs: &'a [Input],
    /// The stream, with the ranges of the last life drawn.
    stream: Stream,
    span: Span,
    fate: Fate,
    life: Life,
    flows: Flows,
    tax: Vec<f64>,
    /// What each of the ranges is in the last life.
    pub drawn: Vec<f64>,
    /// Income − cost − tax of each month of the last life.
    pub operating: Vec<f64>,
    /// The position of each month of the last life.
    pub position: Vec<f64>,
}

impl<'a> Walk<'a> {
    pub fn new(stream: &Stream, span: Span, inputs: &'a [Input], fate: Fate) -> Self {
        let life = Life::new(stream, span, fate);
        let zero = || vec![0.0; span.months];
        Self {
            inputs,
            stream: stream.clone(),
            span,
            fate,
            flows: life.blank(),
            life,
            tax: zero(),
            drawn: vec![0.0; inputs.len()],
            operating: zero(),
            position: zero(),
        }
    }

    /// Lives the life of that number.
    pub fn live(&mut self, path: u32) {
        if !self.inputs.is_empty() {
            for (drawn, input) in self.drawn.iter_mut().zip(self.inputs) {
                *drawn = input.drawn(path);
            }
            let drawn = self.inputs.iter().zip(self.drawn.iter().copied());
            settle(&mut self.stream, drawn);
            self.life = Life::new(&self.stream, self.span, self.fate);
        }
        self.life.live(path, &mut self.flows);
        let (kind, start) = (self.stream.kind.name(), self.span.start);
        tax::tax(&self.flows, self.life.tax_rate, kind, start, &mut self.tax);
        let (operating, position) = (&mut self.operating, &mut self.position);
        self.flows.close(&self.tax, start, |m, values| {
            operating[m] = values[0];
            position[m] = values[2];
        });
    }

    /// All money that moved up to the end of each month of the last life.
    pub fn moved(&self) -> impl Iterator<Item = f64> + '_ {
        let (flows, start) = (&self.flows, self.span.start);
        let by_month = |m: usize| {
            let income = flows.income(m);
            [income, flows.cost[m], self.tax[m], flows.invested[m]]
        };
        let upfront = move |m: usize| if m == start { flows.upfront } else { 0.0 };
        moved_by(self.span.months, by_month, upfront)
    }
}
