package org.govsm.core.rules;

/** An output column: a field of the answer. */
record OutputColumn(String name, NamedType type) {}
