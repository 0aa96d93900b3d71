/** Messages counted by month, rule, channel, group and language. */
package org.folioext.console.notices.statistics;
