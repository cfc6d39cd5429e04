/**
 * What is done with contracts, for the API and the pages: written and amended terms, files of
 * readings, scorecards, certificates and events. A desk does its part of it within a unit of work
 * of the store, so that a caller can do several things in one transaction. What cannot be done is a
 * {@link org.govsm.portal.http.ProblemException} or a {@link org.govsm.portal.store.StoreRefusal}.
 */
@NullMarked
package org.govsm.portal.contracts;

import org.jspecify.annotations.NullMarked;
