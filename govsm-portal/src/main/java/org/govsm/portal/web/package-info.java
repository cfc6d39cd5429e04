/**
 * What every part of the portal speaks to browsers and programs with: JSON trees, problem
 * documents, the context of a request (language and day), the caller and the authorisation table,
 * the frame of a page, forms, and idempotency. It names no slice.
 */
@NullMarked
package org.govsm.portal.web;

import org.jspecify.annotations.NullMarked;
