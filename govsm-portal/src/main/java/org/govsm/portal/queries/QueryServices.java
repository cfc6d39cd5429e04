package org.govsm.portal.queries;

import org.govsm.portal.web.Services;

/** Services of the pages about queries. */
record QueryServices(Services web, QueryService service, HoldService holds) {}
