package org.govsm.portal.queries;

import java.util.List;
import org.govsm.core.decision.InputFault;

/**
 * Result of an import of comments.
 *
 * @param faults the rows that were set aside
 */
public record CommentsImported(StoredImport now, List<InputFault> faults) {}
