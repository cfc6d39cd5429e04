package org.govsm.portal.security;

import java.net.URI;

/**
 * The provider where people sign in.
 *
 * @param issuer its address, as its tokens name it
 * @param clientId what the provider calls the portal
 * @param clientSecret what the portal shows it
 * @param groupsClaim the claim with the groups of a user
 * @param mapping what the groups mean here
 */
public record OidcConfig(
    URI issuer, String clientId, String clientSecret, String groupsClaim, RoleMapping mapping) {

  /** Gives no secret away. */
  @Override
  public String toString() {
    return issuer.toString();
  }
}
