package org.govsm.portal.events;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.portal.store.SigningKey;

/** The public part of the key that signs exports, for whoever checks one. */
@Path("api/v1/signing-key")
@Produces(MediaType.APPLICATION_JSON)
public final class SigningKeyResource {

  private final SigningKey key;

  public SigningKeyResource(SigningKey key) {
    this.key = key;
  }

  /** The public part. */
  @GET
  public Map<String, Object> key() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("algorithm", "Ed25519");
    tree.put("key", key.publicKey());
    tree.put("fingerprint", key.fingerprint());
    return tree;
  }
}
