//! The normal distribution, by its inverse.

use crate::math::{ln, sqrt};

/// The quantile of the standard normal distribution at 0 < `p` < 1, to about one part in 10¹⁶.
///
/// Source: M. J. Wichura, "Algorithm AS 241: The percentage points of the normal distribution",
/// Applied Statistics 37 (1988) 477–484, PPND16.
pub(crate) fn normal_quantile(p: f64) -> f64 {
    let centred = p - 0.5;
    if centred.abs() <= 0.425 {
        let r = 0.180_625 - centred * centred;
        return centred * ratio(r, &CENTRE_OVER, &CENTRE_UNDER);
    }
    let tail = if centred < 0.0 { p } else { 1.0 - p };
    let r = sqrt(-ln(tail));
    let size = if r <= 5.0 {
        ratio(r - 1.6, &TAIL_OVER, &TAIL_UNDER)
    } else {
        ratio(r - 5.0, &FAR_OVER, &FAR_UNDER)
    };
    if centred < 0.0 { -size } else { size }
}

/// A quotient of two polynomials, coefficients from the constant up; the lower one's constant is 1.
fn ratio(r: f64, over: &[f64; 8], under: &[f64; 7]) -> f64 {
    let over = over.iter().rev().fold(0.0, |sum, c| sum * r + c);
    over / (under.iter().rev().fold(0.0, |sum, c| sum * r + c) * r + 1.0)
}

const CENTRE_OVER: [f64; 8] = [
    3.387_132_872_796_366_5,
    1.331_416_678_917_843_8e2,
    1.971_590_950_306_551_3e3,
    1.373_169_376_550_946e4,
    4.592_195_393_154_987e4,
    6.726_577_092_700_87e4,
    3.343_057_558_358_813e4,
    2.509_080_928_730_122_7e3,
];
const CENTRE_UNDER: [f64; 7] = [
    4.231_333_070_160_091e1,
    6.871_870_074_920_579e2,
    5.394_196_021_424_751e3,
    2.121_379_430_158_659_7e4,
    3.930_789_580_009_271e4,
    2.872_908_573_572_194_3e4,
    5.226_495_278_852_854e3,
];
const TAIL_OVER: [f64; 8] = [
    1.423_437_110_749_683_5,
    4.630_337_846_156_546,
    5.769_497_221_460_691,
    3.647_848_324_763_204_5,
    1.270_458_252_452_368_4,
    2.417_807_251_774_506e-1,
    2.272_384_498_926_918_4e-2,
    7.745_450_142_783_414e-4,
];
const TAIL_UNDER: [f64; 7] = [
    2.053_191_626_637_759,
    1.676_384_830_183_803_8,
    6.897_673_349_851e-1,
    1.481_039_764_274_800_8e-1,
    1.519_866_656_361_645_7e-2,
    5.475_938_084_995_345e-4,
    1.050_750_071_644_416_9e-9,
];
const FAR_OVER: [f64; 8] = [
    6.657_904_643_501_103,
    5.463_784_911_164_114,
    1.784_826_539_917_291_3,
    2.965_605_718_285_048_7e-1,
    2.653_218_952_657_612_4e-2,
    1.242_660_947_388_078_4e-3,
    2.711_555_568_743_487_6e-5,
    2.010_334_399_292_288_1e-7,
];
const FAR_UNDER: [f64; 7] = [
    5.998_322_065_558_88e-1,
    1.369_298_809_227_358e-1,
    1.487_536_129_085_061_5e-2,
    7.868_691_311_456_133e-4,
    1.846_318_317_510_054_8e-5,
    1.421_511_758_316_446e-7,
    2.044_263_103_389_939_8e-15,
];

#[cfg(test)]
mod tests {
    use super::*;

    /// Source: the percentage points that Wichura (1988) gives to check an implementation, and the
    /// definition: half the complementary error function of −z/√2 is p again.
    #[test]
    fn quantiles_are_the_published_ones() {
        assert!((normal_quantile(0.25) + 0.674_489_750_196_081_7).abs() < 1e-15);
        assert!((normal_quantile(0.001) + 3.090_232_306_167_813_5).abs() < 1e-14);
        assert!((normal_quantile(1e-20) + 9.262_340_089_798_408).abs() < 1e-13);
        assert!((normal_quantile(0.95) - 1.644_853_626_951_472_2).abs() < 1e-15);
        for i in 1..2000 {
            let p = f64::from(i) / 2000.0;
            let back = 0.5 * libm::erfc(-normal_quantile(p) / libm::sqrt(2.0));
            assert!((back - p).abs() < 4e-16 * (1.0 + p), "{p}");
        }
        for i in 10..300 {
            let p = libm::pow(10.0, -f64::from(i));
            let back = 0.5 * libm::erfc(-normal_quantile(p) / libm::sqrt(2.0));
            assert!((back / p - 1.0).abs() < 1e-12, "{p}");
        }
    }
}
