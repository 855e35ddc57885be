/** Wells, barriers, clusters and molecules, with exact levels where a closed form is known. */
package io.wick.potential.physics;
