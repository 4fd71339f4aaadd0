/// What says that nobody has approved a document yet.
package enum DraftMark {}
