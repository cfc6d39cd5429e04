package org.govsm.portal.queries;

/** Services of the pages about queries. */
record QueryServices(QueryService service, HoldService holds) {}
