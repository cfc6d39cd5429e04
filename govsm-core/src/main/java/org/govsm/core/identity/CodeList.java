package org.govsm.core.identity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;

/**
 * Codes that a part of a number may have, each with its source.
 *
 * @param partial whether there are more codes than it has
 * @param codes the sources by code, in the order of the file
 */
record CodeList(boolean partial, Map<String, Citation> codes) {

  static final CodeList NONE = new CodeList(true, Map.of());

  CodeList {
    codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
  }

  boolean has(String code) {
    return codes.containsKey(code);
  }

  /** The source of a code that was only recalled. */
  Optional<Citation> recalled(String code) {
    return Optional.ofNullable(codes.get(code)).filter(cited -> cited.sure() == Certainty.LOW);
  }
}
