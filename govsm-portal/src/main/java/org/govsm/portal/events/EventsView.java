package org.govsm.portal.events;

import java.util.Optional;
import org.govsm.portal.store.ChainReport;
import org.govsm.portal.web.Listed;

/**
 * Events view: what happened in a department.
 *
 * @param list a page of the events that were asked for
 */
public record EventsView(String department, Listed<EventRow> list, Optional<ChainReport> report) {}
