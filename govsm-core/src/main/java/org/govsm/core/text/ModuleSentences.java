package org.govsm.core.text;

/**
 * English sentences of a module, for what is thrown where nobody gave a language: see {@link
 * Messages#english}. Found by {@link java.util.ServiceLoader}; without a state.
 */
public interface ModuleSentences {

  /** The sentences of the module, without the words of packs: no law is read for them. */
  Messages english();
}
