package org.govsm.portal.contracts;

import org.govsm.portal.web.Listed;

/** The list of contracts, a page of it. */
public record ContractList(Listed<ContractRow> list, boolean preparing) {}
