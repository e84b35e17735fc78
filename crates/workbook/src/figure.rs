//! The figures of the first sheet: their order, their names, their units.

use crate::book::Look;

macro_rules! figures {
    ($($figure:ident $name:literal $unit:literal $look:ident;)*) => {
        /// A row of the comparison.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Figure {
            $( #[doc = $name] $figure, )*
        }

        impl Figure {
            /// All of them, from the top.
            pub const ALL: [Figure; [$( stringify!($figure) ),*].len()] = [$( Figure::$figure, )*];

            /// What it is called.
            pub const fn name(self) -> &'static str {
                match self { $( Figure::$figure => $name, )* }
            }

            /// Its unit; `part` is a heading, `money` is in the currency of the scenario.
            pub const fn unit(self) -> &'static str {
                match self { $( Figure::$figure => $unit, )* }
            }

            /// How it looks.
            pub const fn look(self) -> Look {
                match self { $( Figure::$figure => Look::$look, )* }
            }
        }
    };
}

figures! {
    Whole "Over the whole time" "part" Part;
    KindOfPay "What kind of pay it is" "" Plain;
    PerHour "Net pay per hour" "money" Money;
    Net "Lifetime net" "money" Money;
    FinalPosition "Where you stand at the end" "money" Money;
    RealFinalPosition "… in today’s money" "money" Money;
    PresentValue "Present value" "money" Money;
    Return "Rate of return a year" "%" Percent;
    Payback "All that was put in is back in month" "month" Whole;
    Target "Brings your target a month, first in month" "month" Whole;
    MadeOf "What it is made of" "part" Part;
    Income "Income" "money" Money;
    First "… paid once" "money" Money;
    Again "… paid again" "money" Money;
    Team "… by the team" "money" Money;
    Capital "… by capital" "money" Money;
    Cost "Costs" "money" Money;
    Tax "Tax" "money" Money;
    PutIn "Put in" "money" Money;
    Hours "Hours of work" "h" Money;
    ShareFirst "Share paid once" "%" Percent;
    ShareAgain "Share paid again" "%" Percent;
    ShareTeam "Share by the team" "%" Percent;
    ShareCapital "Share by capital" "%" Percent;
    Against "Against the option compared with" "part" Part;
    BreakEven "Passes it for good in month" "month" Whole;
    FirstAhead "Is first ahead in month" "month" Whole;
    FinalDifference "Ahead at the end by" "money" Money;
    SameHours "Against its own hours, paid once at that option’s rate" "part" Part;
    SamePerHour "What that pays an hour" "money" Money;
    SameBreakEven "Passes that for good in month" "month" Whole;
    SameFirstAhead "Is first ahead of that in month" "month" Whole;
    SameFinalDifference "Ahead of that at the end by" "money" Money;
    Stopping "After the work has stopped" "part" Part;
    Base "Income a month before" "money" Money;
    After12 "Still paid 1 year after" "%" Percent;
    After24 "Still paid 2 years after" "%" Percent;
    After60 "Still paid 5 years after" "%" Percent;
    After120 "Still paid 10 years after" "%" Percent;
    HalfLife "Half of it or less after months" "months" Whole;
    TailTotal "All that comes after the work" "money" Money;
    Workings "What these figures are worked out with" "part" Part;
    Start "Starts in month" "month" Whole;
    BaseStart "The one compared with starts in month" "month" Whole;
    PaidForHours "Paid for all hours" "money" Money;
    TailKind "1: work ends, 2: it never began but something pays, 0: neither" "" Whole;
    TailStart "Work begins in month" "month" Whole;
    TailEnd "Work ends before month" "month" Whole;
    TailAnchor "The time after is counted from month" "month" Whole;
}
