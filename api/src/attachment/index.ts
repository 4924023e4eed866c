export { MOST_PHOTOS, type Photo } from './photo.js';
export { attachPhoto, countPhotos, detachPhoto, readPhotos } from './photo.repository.js';
export { PhotoType, viewPhoto } from './photo.type.js';
export { registerPhotos } from './photo.routes.js';
export { PhotoFiles } from './photo-files.js';
export { UploadService } from './upload.service.js';
