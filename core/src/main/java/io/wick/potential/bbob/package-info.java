/** The 24 noiseless functions of the BBOB suite of COCO, in any instance and dimension. */
package io.wick.potential.bbob;
