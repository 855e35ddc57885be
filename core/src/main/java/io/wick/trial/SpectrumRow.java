package io.wick.trial;

/**
 * One energy level: a row of {@code spectra}.
 *
 * @param diffusion D
 * @param potentialScale λ
 * @param level 0 is the ground state
 * @param energy E_n in units of ζ
 * @param residual ‖Hψ_n − E_nψ_n‖ with ‖ψ_n‖ = 1
 * @param overlap c_n = ⟨ψ_n|ψ_start⟩ (real part); NaN where there is no start
 * @param softmaxWeight e^{−E_nτ}/Σ e^{−E_iτ} at the end of the run; NaN where there is no τ
 * @param bornWeight |c_n|²e^{−2E_nτ}/Σ|c_i|²e^{−2E_iτ} at the end of the run; NaN where there is no
 *     τ
 */
public record SpectrumRow(
    double diffusion,
    double potentialScale,
    int level,
    double energy,
    double residual,
    double overlap,
    double softmaxWeight,
    double bornWeight) {}
