package org.govsm.portal.contracts;

import org.govsm.portal.web.Cursor;

/** The list of contracts, a page of it. */
public record ContractList(Cursor.Rows<ContractRow> contracts, boolean preparing) {}
