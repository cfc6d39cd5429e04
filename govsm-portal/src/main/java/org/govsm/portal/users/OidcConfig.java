package org.govsm.portal.users;

import java.net.URI;

/** The provider where people sign in. */
public record OidcConfig(
    URI issuer, String clientId, String clientSecret, String groupsClaim, RoleMapping mapping) {

  /** Gives no secret away. */
  @Override
  public String toString() {
    return issuer.toString();
  }
}
