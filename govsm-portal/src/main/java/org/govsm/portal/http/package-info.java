/**
 * How the portal speaks HTTP: the Grizzly listener with its limits, JSON trees, refusals as problem
 * documents, and who is asking ({@link org.govsm.portal.http.RequestContext}: language and day).
 */
@NullMarked
package org.govsm.portal.http;

import org.jspecify.annotations.NullMarked;
