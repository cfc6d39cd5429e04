/**
 * How each control is judged by facts, and which facts contradict each other. Only the assessment
 * uses it; it knows nothing of signatures, findings and reports.
 */
@NullMarked
package org.govsm.governance.assessment.check;

import org.jspecify.annotations.NullMarked;
