package org.govsm.procurement.vocabulary;

import java.util.List;

/**
 * Languages in which work is asked for: English and those of the Eighth Schedule to the
 * Constitution of India. Each has the word {@code term.language.CODE}.
 */
public final class SpokenLanguages {

  private static final List<String> CODES =
      List.of(
          "hi", "en", "as", "bn", "brx", "doi", "gu", "kn", "kok", "ks", "mai", "ml", "mni", "mr",
          "ne", "or", "pa", "sa", "sat", "sd", "ta", "te", "ur");

  private SpokenLanguages() {}

  /** Their codes, Hindi and English first. */
  public static List<String> codes() {
    return CODES;
  }
}
