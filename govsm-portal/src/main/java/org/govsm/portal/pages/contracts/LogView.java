package org.govsm.portal.pages.contracts;

import java.util.List;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.Checkpoint;

/**
 * The chains of events.
 *
 * @param heads the end of the chain of each department
 * @param checkpoints the newest checkpoints, the newest first
 */
public record LogView(List<ChainHead> heads, List<Checkpoint> checkpoints) {}
