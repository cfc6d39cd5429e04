package org.govsm.portal.web;

import java.util.Optional;
import org.glassfish.grizzly.http.server.Request;

/** Callers known by their head lines alone, so that a body can be read, or not, by who sends it. */
@FunctionalInterface
public interface Callers {

  /**
   * Who makes a request. It may ask the store.
   *
   * @param request a request whose body is not read yet
   * @return an id that names no person; empty for nobody who is known
   */
  Optional<String> find(Request request);
}
