package io.wick.trial;

/**
 * How much of a state lies in one energy level at one step: a row of {@code populations}. On a
 * ladder of D the levels are those of the rung, and the weights count from its start.
 *
 * @param step step number, 0 is the start
 * @param time τ
 * @param level 0 is the ground state
 * @param amplitude Re ⟨ψ_n|ψ(τ)⟩ of the normalised state
 * @param population |⟨ψ_n|ψ(τ)⟩|², measured
 * @param softmaxWeight e^{−E_nτ}/Σ e^{−E_iτ} over the computed levels; NaN where H changes with τ
 * @param bornWeight |c_n|²e^{−2E_nτ}/Σ|c_i|²e^{−2E_iτ} over the computed levels, c_n = ⟨ψ_n|ψ(0)⟩;
 *     NaN where H changes with τ
 */
public record PopulationRow(
    long step,
    double time,
    int level,
    double amplitude,
    double population,
    double softmaxWeight,
    double bornWeight) {}
