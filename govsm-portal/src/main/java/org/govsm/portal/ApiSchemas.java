package org.govsm.portal;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.portal.web.Json;
import org.govsm.portal.web.Resources;

/** Schemas of the API: those that files tell, and those of the documents of the domain. */
final class ApiSchemas {

  private ApiSchemas() {}

  /** All, by the names under which the document refers to them. */
  static Map<String, Object> all() {
    Map<String, Object> all = read(Resources.read("api/schemas.json"));
    Slices.files("schemas.json").forEach(file -> all.putAll(read(file)));
    all.putAll(DomainSchemas.all());
    return all;
  }

  /** A file of members that are all there. */
  static Map<String, Object> read(byte[] file) {
    Map<String, Object> read = new LinkedHashMap<>();
    Json.readObject(file).forEach((name, one) -> read.put(name, requireNonNull(one)));
    return read;
  }
}
