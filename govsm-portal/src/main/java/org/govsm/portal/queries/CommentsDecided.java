package org.govsm.portal.queries;

import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;

/**
 * Result of a decision on comments.
 *
 * @param done how many were decided
 * @param refused of which comments no query could be made, and why
 */
public record CommentsDecided(int done, Map<StoredComment, List<InputFault>> refused) {}
