/** Single sign-on: users of an OpenID Connect provider, in the webapps and over REST; nothing of it is there unless a provider is set. */
package io.nextup.security.sso;
