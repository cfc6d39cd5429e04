package org.govsm.portal.access;

import java.time.Instant;
import org.jdbi.v3.core.mapper.reflect.ColumnName;

/**
 * OpenID Connect login: somebody was sent to the provider to sign in, and has not come back yet.
 *
 * @param stateDigest the hash of the state that the provider gives back
 * @param browserDigest the hash of the secret of the browser that was sent
 * @param nonce must stand in the provider's token
 */
public record OidcLogin(
    String stateDigest,
    String browserDigest,
    String nonce,
    String verifier,
    @ColumnName("go_back") String back,
    Instant madeAt) {}
