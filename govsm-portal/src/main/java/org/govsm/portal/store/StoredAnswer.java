package org.govsm.portal.store;

import java.util.Map;

/** An answer to a request, to be given again. */
public final class StoredAnswer {

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  private StoredAnswer(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /** An answer. */
  public static StoredAnswer of(int status, Map<String, String> headers, byte[] body) {
    return new StoredAnswer(status, Map.copyOf(headers), body.clone());
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The headers that belong to it. */
  public Map<String, String> headers() {
    return headers;
  }

  /**
   * Its body.
   *
   * @return a copy of the bytes
   */
  public byte[] body() {
    return body.clone();
  }
}
