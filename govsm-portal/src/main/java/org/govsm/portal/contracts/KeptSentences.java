package org.govsm.portal.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.NamedValue;
import org.govsm.core.text.Term;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/**
 * Kept sentences: messages as trees that say the same when they are read again, in each language of
 * the portal.
 */
record KeptSentences(List<Messages> languages) {

  private static final String KEY = "message";
  private static final String VALUES = "values";
  private static final String KIND = "kind";
  private static final String SAID = "said";

  /** Named value as each language said it. */
  private record Names(Object code, Map<?, ?> byLanguage) implements NamedValue {

    @Override
    public String name(Messages words) {
      Object own = byLanguage.get(words.language());
      return String.valueOf(own == null ? code : own);
    }
  }

  /** A message, or a sentence of a certificate, which is a tree already. */
  Map<String, ?> tree(Object sentence) {
    if (sentence instanceof Message message) {
      Map<String, Object> values = new LinkedHashMap<>();
      message.values().forEach((name, said) -> values.put(name, kept(said)));
      return Map.of(KEY, message.key(), VALUES, values);
    }
    return Map.of(SAID, sentence);
  }

  private Map<String, ?> kept(Object said) {
    if (said instanceof Message message) {
      return kept(Kind.MESSAGE, tree(message));
    } else if (said instanceof List<?> list) {
      return kept(Kind.LIST, list.stream().map(this::kept).toList());
    } else if (said instanceof NamedValue named) {
      Map<String, Object> names = new LinkedHashMap<>();
      languages.forEach(words -> names.put(words.language(), named.name(words)));
      return Map.of(KIND, Kind.NAMES.name(), SAID, names, "code", kept(named.code()));
    } else if (said instanceof Term term) {
      return kept(Kind.TERM, term.code());
    } else if (said instanceof Integer || said instanceof Long) {
      return kept(Kind.WHOLE, BigDecimal.valueOf(((Number) said).longValue()));
    } else if (said instanceof Boolean truth) {
      return kept(Kind.TRUTH, truth);
    }
    return kept(plain(said), said.toString());
  }

  /** What is kept as the text of itself. */
  private static Kind plain(Object said) {
    if (said instanceof Money) {
      return Kind.MONEY;
    } else if (said instanceof Percent) {
      return Kind.PERCENT;
    } else if (said instanceof LocalDate) {
      return Kind.DAY;
    }
    return said instanceof BigDecimal ? Kind.NUMBER : Kind.TEXT;
  }

  private static Map<String, ?> kept(Kind kind, Object said) {
    return Map.of(KIND, kind.name(), SAID, said);
  }

  /** What a value is; sentences say each kind in their own way. */
  private enum Kind {
    MESSAGE,
    LIST,
    NAMES,
    TERM,
    WHOLE,
    TRUTH,
    MONEY,
    PERCENT,
    DAY,
    NUMBER,
    TEXT
  }

  /** As it was kept. */
  static Object read(Map<String, @Nullable Object> tree) {
    if (!tree.containsKey(KEY)) {
      return StoredTree.tree(tree, SAID);
    }
    Message message = Message.of(StoredTree.text(tree, KEY));
    Map<String, @Nullable Object> values = StoredTree.tree(tree, VALUES);
    for (String name : values.keySet()) {
      message = message.with(name, value(StoredTree.tree(values, name)));
    }
    return message;
  }

  private static Object value(Map<String, @Nullable Object> tree) {
    return switch (Kind.valueOf(StoredTree.text(tree, KIND))) {
      case MESSAGE -> read(StoredTree.tree(tree, SAID));
      case LIST -> StoredTree.trees(tree, SAID).stream().<Object>map(KeptSentences::value).toList();
      case NAMES -> new Names(value(StoredTree.tree(tree, "code")), StoredTree.tree(tree, SAID));
      case TERM -> new Term(StoredTree.text(tree, SAID));
      case WHOLE -> StoredTree.number(tree, SAID);
      case TRUTH -> Boolean.TRUE.equals(tree.get(SAID));
      case MONEY -> Money.ofRupees(StoredTree.text(tree, SAID));
      case PERCENT -> Percent.of(StoredTree.text(tree, SAID));
      case DAY -> LocalDate.parse(StoredTree.text(tree, SAID));
      case NUMBER -> new BigDecimal(StoredTree.text(tree, SAID));
      case TEXT -> StoredTree.text(tree, SAID);
    };
  }
}
