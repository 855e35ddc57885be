package io.wick.method;

import io.wick.grid.GridSettings;
import io.wick.trial.Start;

/**
 * What an evolution on a grid is told by its method.
 *
 * @param grid resolution, box and edges
 * @param start where ψ starts
 * @param stepping order and number of time steps
 * @param levels how many levels of the last H are compared with; 0 for none
 * @param imaginary true for imaginary time
 * @param barrier position on axis 0 beyond which mass counts as transmitted; null for none
 */
record EvolutionSettings(
    GridSettings grid,
    Start start,
    StepSettings stepping,
    int levels,
    boolean imaginary,
    Double barrier) {}
