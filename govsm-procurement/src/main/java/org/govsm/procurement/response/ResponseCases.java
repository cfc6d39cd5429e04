package org.govsm.procurement.response;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Cases of one file.
 *
 * @param file the hash of its bytes, as evidence has it
 * @param cases in the order of the file, each once
 */
public record ResponseCases(String file, List<ResponseCase> cases) {

  /** Keeps its own copy. */
  public ResponseCases {
    cases = List.copyOf(cases);
  }

  /** Whether it tells of anything after an instant. */
  boolean isAfter(Instant asOf) {
    return cases.stream()
        .flatMap(
            one ->
                Stream.concat(
                    Stream.concat(Stream.of(one.received()), one.answered().stream()),
                    one.held().stream()
                        .flatMap(
                            held -> Stream.concat(Stream.of(held.from()), held.until().stream()))))
        .anyMatch(asOf::isBefore);
  }
}
