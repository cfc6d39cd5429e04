package org.govsm.portal.edge;

import org.govsm.portal.web.Callers;
import org.govsm.portal.web.PublicHosts;
import org.govsm.portal.web.UploadFolder;

/**
 * Admission: the limits, names and callers that the front door goes by.
 *
 * @param rateLimiter how often one visitor may ask
 * @param callers who sends a body, before it is read
 */
public record Admission(
    RequestLimits limits,
    UploadFolder uploads,
    PublicHosts publicHosts,
    RateLimiter rateLimiter,
    Callers callers) {}
