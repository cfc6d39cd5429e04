package org.govsm.procurement.law;

import org.govsm.core.text.Messages;
import org.govsm.core.text.ModuleSentences;

/** English sentences of this module, for the messages of exceptions. */
public final class EnglishSentences implements ModuleSentences {

  /** For {@link java.util.ServiceLoader}. */
  public EnglishSentences() {}

  @Override
  public Messages english() {
    return ProcurementLaw.ownEnglish();
  }
}
