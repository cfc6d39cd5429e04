package org.govsm.portal.http;

/**
 * What the front door goes by.
 *
 * @param limits how much of a request is read, and how long
 * @param uploads where files lie while they come in
 * @param reach under which names the portal is reached, and by which proxies
 * @param throttle how often one visitor may ask
 * @param callers who sends a body, before it is read
 */
public record Admission(
    RequestLimits limits, UploadFolder uploads, PublicHosts publicHosts, RateLimiter rateLimiter, Callers callers) {}
