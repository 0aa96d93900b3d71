package org.folioext.okapi.form;

import org.folioext.okapi.text.Message;

/**
 * What is wrong with a text that a person wrote.
 *
 * @param line from 1
 * @param column from 1
 * @param pointer to it by RFC 6901, empty for the whole
 * @param message what is wrong, and what would be right
 */
public record Mistake(int line, int column, String pointer, Message message) {}
