//! Reads a range: low, high and the shape of what lies between.

use super::json::{Node, Sort};
use super::object::Object;
use super::read_value::Place;
use crate::bounds::Domain;
use crate::scenario::{Range, Shape};

impl Place<'_> {
    /// A range, both ends in the field's own domain.
    pub(super) fn range(&mut self, node: Node<'_>) -> Option<Range> {
        let mut object = Object::open(node, self.pointer.clone(), self.faults)?;
        let before = self.faults.len();
        let low = self.end(&mut object, "low");
        let high = self.end(&mut object, "high");
        if let (Some((low, _)), Some((high, node))) = (low, high)
            && low >= high
        {
            object.fault(
                "high",
                "is not above low",
                node,
                "more than low",
                self.faults,
            );
        }
        let low = low.map(|(low, _)| low);
        let shape = self.shape(&mut object, low, high.map(|(high, _)| high));
        object.close(self.faults);
        match (low, high, shape) {
            (Some(low), Some((high, _)), Some(shape)) if self.faults.len() == before => {
                Some(Range { low, high, shape })
            }
            _ => None,
        }
    }

    /// One number of a range, which lies in the field's own domain.
    fn end<'a>(&mut self, object: &mut Object<'a>, key: &str) -> Option<(f64, Node<'a>)> {
        let (min, max) = self.domain.range()?;
        let domain = Domain::Number { min, max };
        let Some(node) = object.take(key) else {
            object.missing(key, &domain.to_string(), self.faults);
            return None;
        };
        let (pointer, allowed) = (object.at(key), domain.to_string());
        let mut place = Place {
            pointer,
            allowed,
            domain,
            faults: &mut *self.faults,
        };
        Some((place.number(node)?, node))
    }

    fn shape(
        &mut self,
        object: &mut Object<'_>,
        low: Option<f64>,
        high: Option<f64>,
    ) -> Option<Shape> {
        let allowed = "lognormal (with low above 0), normal, uniform or pert";
        let Some(node) = object.take("shape") else {
            return low.map(Range::default_shape);
        };
        let name = if node.sort() == Sort::Text {
            node.string()
        } else {
            None
        };
        match name.as_deref() {
            Some("lognormal") if low.is_none_or(|low| low > 0.0) => Some(Shape::Lognormal),
            Some("normal") => Some(Shape::Normal),
            Some("uniform") => Some(Shape::Uniform),
            Some("pert") => {
                let (mode, node) = self.end(object, "mode")?;
                let between =
                    low.is_none_or(|low| mode >= low) && high.is_none_or(|high| mode <= high);
                if !between {
                    object.fault(
                        "mode",
                        "is not within the range",
                        node,
                        "low to high",
                        self.faults,
                    );
                }
                between.then_some(Shape::Pert { mode })
            }
            _ => {
                object.fault(
                    "shape",
                    "is not a shape for this range",
                    node,
                    allowed,
                    self.faults,
                );
                None
            }
        }
    }
}
