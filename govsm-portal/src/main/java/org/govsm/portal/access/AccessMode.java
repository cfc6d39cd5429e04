package org.govsm.portal.access;

import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.PublicHosts;

/**
 * Access mode: how the portal is entered.
 *
 * @param demonstration whether nobody needs to sign in, which is so on this machine only
 * @param table who may do what
 */
public record AccessMode(boolean demonstration, PublicHosts publicHosts, Authorisation table) {}
