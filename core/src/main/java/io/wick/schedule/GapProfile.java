package io.wick.schedule;

/** What a gap-paced schedule asks about a potential: its spectrum at any D, with λ = 1. */
@FunctionalInterface
public interface GapProfile {
  /** The lowest excitation that a change of D can cause, at some D &gt; 0. */
  Excitation at(double diffusion);

  /**
   * An excitation from the ground state.
   *
   * @param gap E_k − E_0 &gt; 0, k the lowest level with ⟨k|−∇²|0⟩ ≠ 0
   * @param coupling |⟨k|−∇²|0⟩|, of the whole multiplet where k is degenerate
   */
  record Excitation(double gap, double coupling) {}
}
