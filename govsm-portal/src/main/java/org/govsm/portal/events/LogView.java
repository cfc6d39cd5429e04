package org.govsm.portal.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.Checkpoint;

/**
 * The chains of events.
 *
 * @param checkpoints the newest checkpoints, the newest first
 * @param backup empty where none is written
 */
public record LogView(
    List<ChainHead> heads,
    List<Checkpoint> checkpoints,
    Set<String> readOnly,
    Optional<DailyBackup> backup) {}
