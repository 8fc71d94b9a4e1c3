package org.lintas.pages;

/** A place to go, by its name in the reader's language. */
public record Link(String text, String href) {}
