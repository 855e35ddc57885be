package io.wick.method;

import io.wick.method.Mqhoa.MeanForWorst;
import io.wick.walker.CentreSampling.Outside;
import io.wick.walker.Centres.Rival;

/**
 * Published forms of {@link Mqhoa} as sets of its parameters: what a sweep file leaves out is taken
 * from here. All have 30 centres and start with σ = the full side of the box.
 *
 * <p>Successes in 51 runs of this code (d = 30, 3·10⁵ evaluations, target 1e-6) on sphere,
 * Zakharov, Ackley, Griewank; none of them ever on Rastrigin, Schwefel, Rosenbrock: stabilised 51,
 * 51, 50, 47, which are the published counts; subpopulations 51, 51, 51, 43; unstabilised 51, 51,
 * 35, 41; basic none, for with one point per centre its scales run away from its centres (it works
 * for d = 2).
 */
public enum MqhoaVariant {
  /**
   * Two nested loops: at each scale until the centres lie closer than σ, then σ/2. P. Wang et al.,
   * doi 10.3969/j.issn.0372-2112.2016.08.031.
   */
  BASIC(1, 0, Rival.WORST, Outside.REDRAW, 2, false, MeanForWorst.NEVER, false),
  /**
   * With energy-level stabilisation: only when a sweep changes nothing the worst centre moves to
   * the mean and σ may shrink. P. Wang and Y. Huang, Tongxin xuebao 37(7), 79-86 (2016).
   */
  STABILISED(1, 0, Rival.OWN, Outside.UNIFORM, 2, true, MeanForWorst.WHEN_UNCHANGED, false),
  /**
   * Without the criterion of stability: worst centre to the mean and look at σ after every sweep.
   * D. Wang and P. Wang, doi 10.11772/j.issn.1001-9081.2019020339.
   */
  UNSTABILISED(1, 0, Rival.OWN, Outside.UNIFORM, 2, false, MeanForWorst.EVERY_SWEEP, false),
  /**
   * Superposition of subpopulations: 300 points shared by the cube of the rank, σ/1.2, and a sweep
   * that changes nothing shrinks σ at once. G. Xin, P. Wang and Y. Jiao, doi
   * 10.1016/j.asoc.2021.107398, as their program does it.
   */
  SUBPOPULATIONS(10, 3, Rival.OWN, Outside.UNIFORM, 1.2, false, MeanForWorst.EVERY_SWEEP, true);

  final int samples;
  final double rankPower;
  final Rival rival;
  final Outside outside;
  final double contraction;
  final boolean stabilisation;
  final MeanForWorst meanForWorst;
  final boolean shrinkWhenUnchanged;

  MqhoaVariant(
      int samples,
      double rankPower,
      Rival rival,
      Outside outside,
      double contraction,
      boolean stabilisation,
      MeanForWorst meanForWorst,
      boolean shrinkWhenUnchanged) {
    this.samples = samples;
    this.rankPower = rankPower;
    this.rival = rival;
    this.outside = outside;
    this.contraction = contraction;
    this.stabilisation = stabilisation;
    this.meanForWorst = meanForWorst;
    this.shrinkWhenUnchanged = shrinkWhenUnchanged;
  }
}
