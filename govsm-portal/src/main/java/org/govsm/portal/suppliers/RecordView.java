package org.govsm.portal.suppliers;

import org.govsm.portal.web.Listed;

/**
 * View of the records of a department.
 *
 * @param route the address under which they stand
 */
public record RecordView(String department, String route, Listed<StoredRecord> list) {}
