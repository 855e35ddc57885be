package io.wick.grid;

/** What an absorbing layer sends back of a plane wave. */
final class LayerReflection {
  /** kb beyond which less than 1e−12 comes back. */
  private static final double GONE = 100;

  private static final int NUMEROV_STEPS = 2000;

  private LayerReflection() {}

  /**
   * Share of a plane wave e^{ikx} that comes back from a layer of width b: by Numerov's scheme from
   * ψ = 0 at the end of the box inwards, −ψ'' − iwψ = k²ψ. 0 stands for less than 1e−12.
   */
  static double of(double kb) {
    if (kb > GONE) {
      return 0;
    }
    double h = 1.0 / NUMEROV_STEPS;
    double twelfth = h * h / 12;
    double[] outer = {0, 0};
    double[] here = {1, 0};
    double wOuter = 0;
    double wHere = Absorber.strength(1 - h);
    for (int j = 2; j <= NUMEROV_STEPS + 1; j++) {
      double wInner = j < NUMEROV_STEPS ? Absorber.strength(1 - j * h) : 0;
      double[] inner = numerov(here, outer, kb * kb, wHere, wOuter, wInner, twelfth);
      double size = Math.abs(inner[0]) + Math.abs(inner[1]);
      for (int part = 0; part < 2; part++) {
        outer[part] = here[part] / size;
        here[part] = inner[part] / size;
      }
      wOuter = wHere;
      wHere = wInner;
    }
    // here = ψ one step inside the inner face, outer = ψ at it; ψ = A e^{ikx} + B e^{−ikx}.
    double cos = (1 - 5 * kb * kb * twelfth) / (1 + kb * kb * twelfth);
    double sin = Math.sqrt(Math.fma(-cos, cos, 1));
    // |here − outer e^{−iθ}| belongs to B, |here − outer e^{iθ}| to A.
    double backRe = here[0] - (outer[0] * cos + outer[1] * sin);
    double backIm = here[1] - (outer[1] * cos - outer[0] * sin);
    double inRe = here[0] - (outer[0] * cos - outer[1] * sin);
    double inIm = here[1] - (outer[1] * cos + outer[0] * sin);
    return Math.fma(backRe, backRe, backIm * backIm) / Math.fma(inRe, inRe, inIm * inIm);
  }

  /** The next value of ψ'' = −(k² + iw)ψ. */
  private static double[] numerov(
      double[] here,
      double[] outer,
      double square,
      double wHere,
      double wOuter,
      double wInner,
      double twelfth) {
    double aRe = 2 * (1 - 5 * twelfth * square);
    double aIm = -10 * twelfth * wHere;
    double bRe = 1 + twelfth * square;
    double bIm = twelfth * wOuter;
    double cRe = bRe;
    double cIm = twelfth * wInner;
    double re = aRe * here[0] - aIm * here[1] - (bRe * outer[0] - bIm * outer[1]);
    double im = aRe * here[1] + aIm * here[0] - (bRe * outer[1] + bIm * outer[0]);
    double size = Math.fma(cRe, cRe, cIm * cIm);
    return new double[] {(re * cRe + im * cIm) / size, (im * cRe - re * cIm) / size};
  }
}
