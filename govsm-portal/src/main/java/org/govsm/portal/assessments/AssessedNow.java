package org.govsm.portal.assessments;

import java.util.Map;
import org.govsm.governance.assessment.AssessmentReport;
import org.jspecify.annotations.Nullable;

/** Assessed now: how a department stands at a moment, with the facts by which it is judged. */
record AssessedNow(AssessmentReport report, Map<String, @Nullable Object> facts) {}
